package vn.khue.query.internal;

import java.util.List;
import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.publication.RowsRead;
import vn.khue.query.FigureRequest.Facet;

/**
 * SQL for the lines of files behind a figure, made of the catalogue alone: (entity, delivery, line, rows, counts) and
 * the columns of the dataset as texts, each under {@link #alias}. Rows about pupils are counted and not shown, and so
 * are
 * those of datasets for the department alone to whoever is not of it.
 *
 * @param ofDepartment whether the reader is
 */
record SourceSql(Catalogue catalogue, RowsRead read, List<Facet> facets, boolean ofDepartment) {

    String lines(String let) {
        Contract contract = contract(let);
        String rows = read.select(let) + facets.stream().map(facet -> " AND " + condition(facet))
                .collect(Collectors.joining());
        return isClosed(contract) ? """
                SELECT entity, delivery, 0 AS line, count() AS rows, counts FROM (%s)
                GROUP BY entity, delivery, counts ORDER BY delivery""".formatted(rows) : """
                SELECT entity, delivery, line, 1 AS rows, counts%s FROM (%s) ORDER BY delivery, line"""
                .formatted(columns(contract).stream().map(column -> ", CAST(%s AS Nullable(String)) AS %s".formatted(
                        quoted(column.id()), alias(column))).collect(Collectors.joining()), rows);
    }

    Contract contract(String let) {
        return catalogue.contract(read.indicator().let().get(let).dataset());
    }

    /** The columns that are shown, in the order of the template. */
    List<Column> columns(Contract contract) {
        return isClosed(contract) ? List.of()
                : contract.columns().stream().filter(column -> column.keep() == Keep.VALUE).toList();
    }

    private boolean isClosed(Contract contract) {
        return switch (contract.privacy()) {
            case PUBLIC, INTERNAL -> false;
            case DEPARTMENT_ONLY -> !ofDepartment;
            case PUPIL -> true;
        };
    }

    /** Another name than the column's, which conditions go on meaning. */
    static String alias(Column column) {
        return quoted("said_" + column.id());
    }

    /** As the cells of a facet are named: a row without a value has none. */
    private String condition(Facet facet) {
        return "ifNull(CAST(%s AS Nullable(String)), 'none') = %s".formatted(
                quoted(read.indicator().facets().get(facet.name())), ClickHouseExpression.quoted(facet.value()));
    }

    private static String quoted(String column) {
        return "`" + column + "`";
    }
}
