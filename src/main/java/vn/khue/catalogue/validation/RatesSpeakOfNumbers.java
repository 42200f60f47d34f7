package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.internal.Located;

/** A printed percentage is a decimal made of two whole numbers. */
final class RatesSpeakOfNumbers implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Column column : contract.value().columns()) {
            column.rate().ifPresent(rate -> {
                boolean counted = Stream.concat(Stream.of(rate.of(), rate.base()), rate.among().stream())
                        .allMatch(id -> contract.value().find(id).filter(one -> one.type() == Type.INT).isPresent());
                if (!counted || column.type() != Type.DECIMAL) {
                    contract.error("columns." + column.id() + ".rate", "rate.numbers");
                }
            });
        }
    }
}
