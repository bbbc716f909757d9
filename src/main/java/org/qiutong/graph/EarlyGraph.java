package org.qiutong.graph;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Begins to open the database while Spring is still reading the program's classes.
public final class EarlyGraph implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var graph = new Graph(context.getEnvironment());
        context.registerBean("database", Graph.class, () -> graph);
    }
}
