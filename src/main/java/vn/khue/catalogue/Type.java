package vn.khue.catalogue;

/** Type of a column, and how the warehouse keeps it. */
public enum Type {

    /** Text whose leading zeros matter. */
    CODE("String"),
    TEXT("String"),
    INT("Int64"),
    /** Four decimals. */
    DECIMAL("Decimal(18, 4)"),
    /** Whole đồng. */
    MONEY("Int64"),
    DATE("Date32"),
    BOOL("Bool"),
    ENUM("LowCardinality(String)"),
    /** A mark from 0 to 10 in hundredths: 7,25 is 725. */
    SCORE("Int16"),
    /** Code of something that Khuê knows. */
    REF("String");

    private final String clickHouse;

    Type(String clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** Type of the column that holds it. */
    public String clickHouse(boolean nullable) {
        if (!nullable) {
            return clickHouse;
        }
        return this == ENUM ? "LowCardinality(Nullable(String))" : "Nullable(" + clickHouse + ")";
    }

    /** Whether values have an order and a distance. */
    public boolean isNumber() {
        return switch (this) {
            case INT, DECIMAL, MONEY, SCORE -> true;
            case CODE, TEXT, DATE, BOOL, ENUM, REF -> false;
        };
    }
}
