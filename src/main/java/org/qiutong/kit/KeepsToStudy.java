package org.qiutong.kit;

/// A page that shows the study alone that the parameter `study` of its address names, or all
/// studies. The study switch changes what it shows.
public interface KeepsToStudy {}
