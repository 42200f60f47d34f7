/** Files come in: received and archived, recognised, read, checked, loaded as facts. Publishing them is not its business. */
@org.jspecify.annotations.NullMarked
package vn.khue.ingest;
