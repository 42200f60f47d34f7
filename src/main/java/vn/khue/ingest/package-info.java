/** Files come in: received, archived, recognised, read, checked, loaded as facts. Publishing is not its business. */
@org.jspecify.annotations.NullMarked
package vn.khue.ingest;
