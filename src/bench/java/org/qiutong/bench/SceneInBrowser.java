package org.qiutong.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// What a large scene of the graph costs a browser without a graphics card, and the session that
/// shows it.
final class SceneInBrowser {

    private static final int VISITS = 5;
    private static final int SESSIONS = 10;

    /// Does not wait for the load event: scripts on the page report when it is ready.
    private static final Page.NavigateOptions COMMITTED =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);

    /// Resolves to the time since the click, once as many nodes are in the list, the canvas has
    /// placed them and a frame was painted after that.
    private static final String APPEARED =
            """
            new Promise((there, failed) => {
                const look = () => {
                    const canvas = document.querySelector('graph-canvas');
                    const listed = document.querySelectorAll('graph-list [role=option]').length;
                    const places = canvas?.isConnected && listed >= %1$d
                        ? new Set(Object.values(canvas.positions()).map(String)).size : 0;
                    if (places > %1$d / 2) {
                        requestAnimationFrame(() => setTimeout(() => there(performance.now())));
                    } else if (performance.now() > 60000) {
                        failed(new Error(listed + ' listed, ' + places + ' placed'));
                    } else {
                        setTimeout(look, 10);
                    }
                };
                look();
            })\
            """;

    /// Drags the scene to and fro for four seconds, a step in each frame, and counts the frames.
    private static final String PANNED =
            """
            new Promise((done, failed) => {
                const canvas = document.querySelector('graph-canvas');
                const layers = [...canvas.querySelectorAll('canvas')];
                const layer = layers[layers.length - 1];
                const picture = () => layers.map(each => each.toDataURL()).join();
                const box = layer.getBoundingClientRect();
                const tell = (type, x) => layer.dispatchEvent(new MouseEvent(type, {
                    bubbles: true, cancelable: true, view: window, button: 0,
                    buttons: type === 'mouseup' ? 0 : 1,
                    clientX: box.left + 4 + x, clientY: box.top + 4,
                }));
                const before = picture();
                let frames = 0;
                tell('mousedown', 0);
                const start = performance.now();
                const step = now => {
                    frames++;
                    tell('mousemove', 60 + 50 * Math.sin(now / 300));
                    if (now - start < 4000) {
                        requestAnimationFrame(step);
                    } else {
                        const moved = picture() !== before;
                        tell('mouseup', 0);
                        const rate = frames / ((now - start) / 1000);
                        moved ? done(rate) : failed(new Error('nothing moved'));
                    }
                };
                requestAnimationFrame(step);
            })\
            """;

    /// A thousand nodes and two thousand edges, given to the canvas as the program gives them.
    private static final String THOUSAND =
            """
            document.querySelector('graph-canvas').change({
                anew: true, gone: [], rests: [], pinned: {}, unseen: [], focus: null,
                layout: 'force', reach: {},
                nodes: Array.from({ length: 1000 }, (_, i) => ({
                    id: `concept/made/${i}`, kind: i % 3 ? 'CONCERN' : 'BARRIER',
                    label: { en: `Concept ${i}`, 'zh-Hans': `地缘政治概念${i}` },
                    community: null, page: null })),
                edges: Array.from({ length: 2000 }, (_, i) => ({
                    from: `concept/made/${i % 1000}`, relation: 'RELATED',
                    to: `concept/made/${(i * 7 + 13) % 1000}`, evidence: i % 4, stance: null,
                })).filter(edge => edge.from !== edge.to),
            })\
            """;

    private final String address;

    /// @param address of a page of the graph with a scene
    SceneInBrowser(String address) {
        this.address = address;
    }

    /// @param nodes how many the scene has
    List<Figure> measure(int nodes) {
        try (Chromium chromium = new Chromium()) {
            List<Double> appeared = new ArrayList<>();
            Page page = open(chromium.browser());
            page.evaluate(APPEARED.formatted(nodes));
            for (int visit = 0; visit < VISITS; visit++) {
                page.navigate(address, COMMITTED);
                appeared.add(number(page, APPEARED.formatted(nodes)));
            }
            double rate = number(page, PANNED);
            page.evaluate(THOUSAND);
            page.evaluate(APPEARED.formatted(1_000));
            double slow = number(page, PANNED);
            return List.of(
                    new Figure(
                            nodes + " nodes, from click to picture, median",
                            Figure.median(appeared),
                            2_000,
                            "ms"),
                    Figure.atLeast(nodes + " nodes, panned, frames a second", rate, 25, ""),
                    Figure.atLeast("1000 nodes, panned, frames a second", slow, 15, ""),
                    new Figure(
                            "session of " + nodes + " nodes, heap",
                            heap(chromium.browser(), nodes),
                            1,
                            "MB"));
        }
    }

    /// The heap that one session retains: the growth after garbage collection when more visitors
    /// look at the scene, per visitor.
    private double heap(Browser browser, int nodes) {
        double before = used();
        for (int session = 0; session < SESSIONS; session++) {
            open(browser).evaluate(APPEARED.formatted(nodes));
        }
        return (used() - before) / SESSIONS;
    }

    /// A page in a browser context of its own, with its own cookies.
    private Page open(Browser browser) {
        Page page =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))
                        .newPage();
        page.navigate(address, COMMITTED);
        return page;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static double used() {
        for (int i = 0; i < 4; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
