/** The bytes as they came, in append-only segments. */
@org.jspecify.annotations.NullMarked
package vn.khue.ingest.internal.archive;
