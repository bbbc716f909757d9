package org.qiutong.kit;

/// The address of a page as others can open it, in the browser: the filters are those of the page
/// as it stands, the host is the public one if it is set.
public final class PageUrl {

    /// The attribute of the `html` element that holds the public origin.
    public static final String ORIGIN = "data-origin";

    /// An expression; without the fragment.
    static final String SCRIPT =
            "((document.documentElement.dataset.origin ?? window.location.origin)"
                    + " + window.location.pathname + window.location.search)";

    private PageUrl() {}
}
