package org.qiutong.graph;

import org.springframework.dao.NonTransientDataAccessResourceException;

/// A change was refused because the disk of the data folder is nearly full. Nothing was written,
/// and reading goes on. Changes are taken again when there is space.
public final class DiskFullException extends NonTransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    DiskFullException(String folder) {
        super("the disk of " + folder + " is full: no change is taken until there is space");
    }
}
