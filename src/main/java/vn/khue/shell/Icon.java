package vn.khue.shell;

import com.vaadin.flow.component.html.Span;

/** Line drawings of 18 by 18. They carry no meaning alone; a text stands beside each or in its label. */
public enum Icon {
    HOME("M3 8l6-5 6 5v7H3zM7 15v-4h4v4"),
    UNIT("M3 15V5l6-2v12M9 15V7l6 2v6M2 15h14"),
    SCHOOL("M9 3l7 4-7 4-7-4zM5 9v4c2 2 6 2 8 0v-4"),
    BOARD("M3 3h5v7H3zM10 3h5v4h-5zM10 9h5v6h-5zM3 12h5v3H3z"),
    CHART("M3 15V9M7 15V4M11 15V7M15 15V2"),
    TARGET("M9 2.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM9 6a3 3 0 100 6 3 3 0 000-6zM9 8.900v.2"),
    CLOCK("M9 2.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM9 5.500V9l2.500 1.500"),
    INFO("M9 2.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM9 8v4M9 5.800v.1"),
    DATA("M9 2c4 0 6 1 6 2.300S13 6.600 9 6.600 3 5.600 3 4.300 5 2 9 2zM3 4.300V13c0 1.500 2 2.500 6 2.500s6-1 6-2.500V4.300"
            + "M3 8.700C3 10 5 11 9 11s6-1 6-2.300"),
    DOWNLOAD("M9 2v9M5.500 7.500L9 11l3.500-3.500M3 15h12"),
    UPLOAD("M9 11V2M5.500 5.500L9 2l3.500 3.500M3 15h12"),
    BOOK("M9 4.500C7.500 3.300 5 3 2.500 3.200v10.600c2.500-.2 5 .1 6.500 1.300 1.500-1.200 4-1.500 6.500-1.300V3.200C13 3 10.500 3.300 9 4.500z"
            + "M9 4.500v10.600"),
    MOON("M14.500 10.500A6 6 0 017.500 3.500a6 6 0 107 7z"),
    OUT("M7 3H3v12h4M11.500 5.500L15 9l-3.500 3.500M15 9H7");

    private static final String MARK = """
            <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="var(--k-accent)"/>\
            <g fill="none" stroke="var(--k-on-accent)" stroke-width="1.600" stroke-linecap="round">\
            <circle cx="16" cy="16" r="10"/><path d="M16 6v5M16 21v5M6 16h5M21 16h5M8.930 8.930l3.100 3.100M19.970 \
            19.970l3.100 3.100M8.930 23.070l3.100-3.100M19.970 12.030l3.100-3.100"/></g><path d="M16 11.500l1.300 \
            3.200 3.200 1.300-3.200 1.300-1.300 3.200-1.300-3.200-3.200-1.300 3.200-1.300z" \
            fill="var(--k-on-accent)"/></svg>""";

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing, in the colour of the text around it. */
    public Span draw() {
        return drawn("<svg class=\"i\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }

    /** The mark of Khuê: the round lattice window of Khuê Văn Các, its rays the star. */
    static Span mark() {
        return drawn(MARK);
    }

    private static Span drawn(String svg) {
        Span span = new Span();
        span.addClassName("drawn");
        span.getElement().setProperty("innerHTML", svg);
        return span;
    }
}
