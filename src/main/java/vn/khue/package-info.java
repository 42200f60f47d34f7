/** Khuê, an operations centre for departments of education. Rooms and arrows: {@code docs/architecture.md}. */
@org.jspecify.annotations.NullMarked
package vn.khue;
