package org.qiutong.explore.scene;

import java.util.List;
import org.springframework.data.repository.Repository;

/// The stored views. Each is for its owner only.
interface StoredViews extends Repository<SavedView, String> {

    List<SavedView> findByOwnerOrderByTitleAscIdAsc(String owner);

    boolean existsByIdAndOwnerNot(String id, String owner);

    List<SavedView> findAll();

    SavedView save(SavedView view);

    void deleteByIdAndOwner(String id, String owner);

    void deleteByOwner(String owner);
}
