package org.qiutong.dialogue.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts a view into the navigation between the sections of a dialogue. Its route has one parameter,
/// `:id`, the dialogue's.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DialogueSection {

    /// The key of its name.
    String title();

    /// Its place among the sections, the lowest first.
    int order();
}
