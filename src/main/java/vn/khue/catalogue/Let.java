package vn.khue.catalogue;

import java.util.Optional;
import vn.khue.catalogue.expression.Expression;

/** Rows of a dataset that an indicator gives a name to. */
public record Let(String dataset, Optional<Expression> where) {
}
