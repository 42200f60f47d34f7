package vn.khue.ingest.internal;

import java.util.Optional;

/**
 * What a file is about: of two files of one sender about the same, the newer one replaces the older.
 *
 * @param dataset id of the contract; empty when no contract recognises the file
 * @param period what it covers; empty when that cannot be told
 */
record Subject(Optional<String> dataset, Optional<String> period) {
}
