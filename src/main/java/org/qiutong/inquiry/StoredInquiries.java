package org.qiutong.inquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/// The stored inquiries. Each is for its owner only.
interface StoredInquiries extends Repository<SavedInquiry, String> {

    List<SavedInquiry> findByOwnerOrderByTitleAscIdAsc(String owner);

    Optional<SavedInquiry> findByIdAndOwner(String id, String owner);

    List<SavedInquiry> findAll();

    void deleteById(String id);

    SavedInquiry save(SavedInquiry inquiry);

    void deleteByIdAndOwner(String id, String owner);

    void deleteByOwner(String owner);
}
