package vn.khue.warehouse.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Main class of the child process that hosts the ClickHouse engine: arguments are the library and the options of
 * {@code clickhouse local}. It depends on nothing but the JDK, so that its single class file can be copied beside the
 * data and started from any packaging. The engine serves until standard input closes, that is, until the parent is
 * gone.
 *
 * @see "docs/decisions/0009-the-engine-is-installed-by-ops.md"
 */
public final class EngineChild {

    private EngineChild() {
    }

    /** @param arguments path of libchdb, then the options that the engine takes */
    public static void main(String[] arguments) throws Throwable {
        Linker linker = Linker.nativeLinker();
        leaveTheTerminalsSession(linker);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment query = SymbolLookup.libraryLookup(Path.of(arguments[0]), arena).findOrThrow("query_stable_v2");
            MethodHandle run = linker.downcallHandle(query,
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment argv = arena.allocate(ValueLayout.ADDRESS, arguments.length + 1L);
            argv.setAtIndex(ValueLayout.ADDRESS, 0, arena.allocateFrom("clickhouse"));
            for (int i = 1; i < arguments.length; i++) {
                argv.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(arguments[i]));
            }
            MemorySegment ignored = (MemorySegment) run.invokeExact(arguments.length, argv);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Ctrl-C in the terminal must reach the application first; it then closes our standard input. */
    private static void leaveTheTerminalsSession(Linker linker) throws Throwable {
        MemorySegment setsid = linker.defaultLookup().findOrThrow("setsid");
        MethodHandle call = linker.downcallHandle(setsid, FunctionDescriptor.of(ValueLayout.JAVA_INT));
        int ignored = (int) call.invokeExact();
    }
}
