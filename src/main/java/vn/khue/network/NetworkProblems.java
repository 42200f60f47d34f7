package vn.khue.network;

import java.util.List;

/** The dated network contradicts itself. All problems are collected before this is thrown. */
public final class NetworkProblems extends RuntimeException {

    private final transient List<String> problems;

    NetworkProblems(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each, naming the units. */
    public List<String> problems() {
        return problems;
    }
}
