package org.qiutong.access.cards;

import com.vaadin.flow.server.VaadinService;
import org.qiutong.access.AccountNames;

/// What an account is called on a page.
public final class PersonName {

    private PersonName() {}

    /// The display name of an account; its name if it is not there any more.
    public static String of(String account) {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(AccountNames.class)
                .of(account);
    }
}
