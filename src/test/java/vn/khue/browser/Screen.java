package vn.khue.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a reader looks at a page.
 *
 * @param width in pixels
 * @param scheme light or dark
 * @param language vi or en
 */
record Screen(int width, ColorScheme scheme, String language) {

    static final Screen DESK = new Screen(1440, ColorScheme.LIGHT, "vi");
    static final Screen TABLET = new Screen(1000, ColorScheme.LIGHT, "vi");
    static final Screen PHONE = new Screen(390, ColorScheme.LIGHT, "vi");

    Screen dark() {
        return new Screen(width, ColorScheme.DARK, language);
    }

    Screen english() {
        return new Screen(width, scheme, "en");
    }

    int height() {
        return width < 700 ? 844 : 1000;
    }
}
