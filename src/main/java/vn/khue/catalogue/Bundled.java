package vn.khue.catalogue;

/** What Khuê brings, read when it is first asked for. */
final class Bundled {

    private Bundled() {
    }

    private static final class Read {

        private static final Catalogue CATALOGUE = Catalogue.bundled();
    }

    static Catalogue catalogue() {
        return Read.CATALOGUE;
    }
}
