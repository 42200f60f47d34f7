/** The first-run page: everything that a centre needs before its first night. */
@NullMarked
package vn.khue.opening.ui;

import org.jspecify.annotations.NullMarked;
