/// Shared parts of the pages, on which every view is written.
///
/// # A view
///
/// A view is a package-private component in the `ui` package of its feature. The frame around it
/// comes by itself; so does its place in the menu, by `@Menu`, whose title is a key:
///
/// ```java
/// @Route("quotations")
/// @Menu(title = "quotations.title", order = 20)
/// @AnonymousAllowed
/// class QuotationsView extends Div implements BeforeEnterObserver {
///
///     private final QueryState state = new QueryState();
///     private final FilterBar filters = new FilterBar(state);
///     private final Filter<Community> community;
///
///     QuotationsView(EvidenceService evidence, PeopleService people) {
///         community = filters.add(
///                 "community", "quotations.community", people.communities(), Community::id,
///                 (c, locale) -> c.label().best(LanguageTag.of(locale)).text());
///         add(
///                 new PageHeader("quotations.title").about("quotations.about"),
///                 filters,
///                 new CardList<>(
///                         state, filters,
///                         new ListTexts("quotations.list", "quotations.count",
///                                 "quotations.none", "quotations.advice"),
///                         this::filter,
///                         new Rows<>(
///                                 f -> new Rows.Found(evidence.count(f), evidence.count(ALL)),
///                                 (f, offset, limit) -> evidence.list(f, offset, limit)),
///                         QuotationCard::new));
///     }
///
///     @Override
///     public void beforeEnter(BeforeEnterEvent event) {
///         state.enter(event);
///     }
/// }
/// ```
///
/// - **Heading.** One [PageHeader] a view: it is the `h1`, the title of the browser's page, and the
///   place for copy link, the menu to cite it ([PageHeader#cited()], for every page that shows
///   evidence) and the view's other actions. Parts below start at `h2`.
/// - **Words.** No words in Java: [Localized] sets texts, labels and attributes from keys and keeps
///   them in the language of the interface. What depends on it otherwise, such as a formatted date
///   or a label out of the data, goes into a [Localized#effect]. What is loaded holds all its
///   languages, so that a switch loads nothing.
/// - **Languages of texts.** Each text that is not in the language of the interface says which it
///   is in: [LanguageText]. How quotations are read is the reader's [TextLanguage]: use the effect
///   with two arguments.
/// - **Loading.** A list loads itself. What else comes from a service goes through [Loaded], from
///   `beforeEnter` on. A service called in a constructor holds up the page: only for what is small,
///   such as the items of a filter. An exception there shows the error view, which can try again.
/// - **Long work.** What takes longer than a page load is a [Job], started and shown through
///   [JobArea] or [PageJobs]: never a thread or an executor of one's own.
/// - **State.** What the reader chooses is in the address: identity in the path, the rest in
///   [QueryState]. A view with an identity has an [Existence] as a bean, so that an address of
///   nothing is answered as not found.
/// - **Lists.** [CardList] where an entry is read, [Table] where entries are compared.
/// - **Facts and states.** [Definitions] and [Badge]; never colour alone.
/// - **Links** are [com.vaadin.flow.component.html.Anchor]s or router links with an address
///   relative to the root (`concepts/…`), never click listeners.
@ApplicationModule(allowedDependencies = {"chart", "cite", "export", "graph", "id", "text"})
@NullMarked
package org.qiutong.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
