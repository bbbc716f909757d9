package org.qiutong.bench;

import java.util.List;

/// Something worth measuring, in figures that each have a bar.
interface Bench {

    /// What it is called on the command line.
    String name();

    List<Figure> measure() throws Exception;
}
