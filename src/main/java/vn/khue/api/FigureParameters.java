package vn.khue.api;

import org.jspecify.annotations.Nullable;

/** How a figure is asked for; each part as it came, null where it is absent. */
record FigureParameters(@Nullable String unit, @Nullable String at, @Nullable String tree, @Nullable String by,
        @Nullable String period, @Nullable String publication) {
}
