package vn.khue.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.khue.shared.Scope;

/** Where figures come from: down to the line of the file. Every read takes a scope; no scope, no rows. */
public interface Sources {

    /**
     * What the rule of a figure read of the schools behind it.
     *
     * @param figure how it is split does not matter
     * @param schools codes on the figure's own day, as {@link Ask.Members} has them: whether a school is among those
     *     counted follows from the register, not from its lines
     * @return lines by code of the school, in the order of files and lines; schools of which nothing was read are left
     *     out
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope (the two look the same)
     * @throws vn.khue.shared.BadRequest when the publication knows the rule in another version than the catalogue has
     *     now: what would be read is not what was
     */
    Map<String, List<SourceLine>> of(Scope scope, FigureRequest figure, Collection<String> schools);
}
