/** The closed language of rules and indicators: text → tree → ClickHouse. */
@NullMarked
@NamedInterface("expression")
package vn.khue.catalogue.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
