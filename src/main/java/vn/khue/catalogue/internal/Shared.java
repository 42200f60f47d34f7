package vn.khue.catalogue.internal;

import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.LegalBasis;
import vn.khue.catalogue.Text;

/** What contracts and indicators write alike. */
final class Shared {

    private Shared() {
    }

    static Text text(Fields fields, String name) {
        return text(fields.requiredSection(name));
    }

    /** English may be missing where the text is a remark. */
    static Text text(Fields fields) {
        String vi = fields.text("vi");
        Text text = new Text(vi, fields.optionalText("en").orElse(vi));
        fields.finish();
        return text;
    }

    static List<LegalBasis> legal(Fields fields) {
        return fields.sections("legal", Optional.of("ref")).stream().map(Shared::basis).toList();
    }

    private static LegalBasis basis(Fields fields) {
        LegalBasis basis = new LegalBasis(fields.text("ref"), fields.optionalText("article"), fields.day("from"),
                fields.day("to"));
        fields.finish();
        return basis;
    }
}
