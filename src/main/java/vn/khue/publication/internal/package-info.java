/** Opens, writes, reads back and commits a publication, step by step; the SQL of an indicator's changes. */
@NullMarked
package vn.khue.publication.internal;

import org.jspecify.annotations.NullMarked;
