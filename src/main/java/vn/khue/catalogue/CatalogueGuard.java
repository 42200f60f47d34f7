package vn.khue.catalogue;

/** Something that must hold of a catalogue beyond its own files before it may be used: facts, published figures. */
public interface CatalogueGuard {

    /** Refuses what does not hold. */
    void judge(Proposal proposal);
}
