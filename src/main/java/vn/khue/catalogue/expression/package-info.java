/** The closed language of rules and indicators: text → tree → ClickHouse. */
@NullMarked
package vn.khue.catalogue.expression;

import org.jspecify.annotations.NullMarked;
