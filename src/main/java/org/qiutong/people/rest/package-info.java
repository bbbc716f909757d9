/// The read API of this feature.
@NullMarked
package org.qiutong.people.rest;

import org.jspecify.annotations.NullMarked;
