package vn.khue.warehouse.engine;

import java.util.Map;
import java.util.TreeMap;

/** The ClickHouse settings that Khuê's SQL relies on, given by the engine's profile and by every connection. */
public final class SessionSettings {

    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            // an insert is answered when it is stored, not when it is queued
            "async_insert", "0",
            // the checks of a night's files name thousands of loadings
            "max_query_size", "16777216",
            // missing is NULL, as in SQL and as jOOQ expects, not 0 and ''
            "join_use_nulls", "1",
            "group_by_use_nulls", "1",
            "aggregate_functions_null_for_empty", "1"));

    private SessionSettings() {
    }

    /** Names and values, in the order of names. */
    public static Map<String, String> values() {
        return VALUES;
    }
}
