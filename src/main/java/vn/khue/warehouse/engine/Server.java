package vn.khue.warehouse.engine;

import java.net.URI;

/**
 * A ClickHouse server, embedded or not.
 *
 * @param url HTTP address without a path
 * @param database the one that is Khuê's
 * @param migrating who makes and alters tables
 * @param serving who reads and inserts; may do nothing else
 */
public record Server(URI url, String database, Account migrating, Account serving) {

    /** Where the official driver finds {@code database}. */
    public String jdbcUrl() {
        return "jdbc:clickhouse:" + url + "/" + database;
    }

    /** The same server, seen from another of its databases. */
    public Server withDatabase(String other) {
        return new Server(url, other, migrating, serving);
    }
}
