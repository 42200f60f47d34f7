package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.internal.Located;

/** A value that is kept as a hash says what is hashed with it; the delivery's period decides the key, so it is told. */
final class HashesHaveTokens implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Column column : contract.value().columns()) {
            if ((column.keep() == Keep.HASH) != column.token().isPresent()) {
                contract.error("columns." + column.id(), "token.hash");
            }
            column.token().ifPresent(token -> token(contract, column, token));
        }
    }

    private static void token(Located<Contract> contract, Column column, Column.Token token) {
        boolean known = token.with().stream().allMatch(other -> contract.value().find(other)
                .filter(one -> one.required() && one.keep() == Keep.VALUE)
                .filter(one -> one.type() == Type.CODE || one.type() == Type.REF).isPresent());
        if (!known || column.type() != Type.CODE || token.label().isBlank() || token.label().contains("|")) {
            contract.error("columns." + column.id() + ".token", "token.with");
        }
    }
}
