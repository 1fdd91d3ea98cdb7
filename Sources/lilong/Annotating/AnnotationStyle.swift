/// The style sheet of the page. Persons, organisations and dates have a colour behind them; posts and events, which hold
/// these, a line below, so that all can be seen at once.
enum AnnotationStyle {
  static let sheet = """
    :root { --paper: #fbfaf7; --card: #ffffff; --ink: #22252a; --soft: #646b75; --rule: #e2dfd8;
      --person: #ffdca8; --organization: #cfe3fb; --date: #d3efcf; --event: #b65fc4; --post: #c0392b; --tint: #f8eefa; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181c; --card: #1f2228; --ink: #e6e4df; --soft: #9aa1ab; --rule: #343840;
        --person: #6b4a12; --organization: #1f4468; --date: #22502a; --event: #c987d6; --post: #ef8375; --tint: #2a2130; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
      font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    header { padding: 1.2rem 2rem .9rem; border-bottom: 1px solid var(--rule); background: var(--card); }
    h1 { margin: 0; font-size: 1.25rem; overflow-wrap: anywhere; }
    h2, summary { font-size: 1rem; font-weight: 700; margin: 0 0 .6rem; }
    h3 { margin: 0; font-size: .95rem; line-height: 1.45; }
    .context, .none, small { color: var(--soft); margin: .1rem 0 0; }
    .legend { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin: .7rem 0 0; padding: 0; list-style: none;
      font-size: .85rem; }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 2rem; max-width: 82rem; margin: 0 auto;
      padding: 1.6rem 2rem 4rem; align-items: start; }
    main { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; padding: 2rem 2.2rem;
      white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2.15; font-size: 1.02rem; }
    aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .88rem; }
    article { background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--event);
      border-radius: .4rem; padding: .7rem .9rem; margin: 0 0 .7rem; }
    article p { margin: .3rem 0 0; }
    a { color: inherit; text-decoration: none; }
    a:hover { text-decoration: underline; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .45rem 0 0; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    .people { list-style: none; margin: .5rem 0 0; padding: 0; }
    .people li { margin: .3rem 0; }
    small { display: block; font-size: .82rem; line-height: 1.4; }
    details { margin: 1.4rem 0 0; }
    summary { cursor: pointer; }
    .tag { display: inline-block; font-size: .74rem; line-height: 1.5; padding: 0 .5em; border-radius: 1em;
      border: 1px solid var(--rule); color: var(--soft); }
    .kind { background: var(--tint); color: var(--event); border-color: transparent; }
    .heading { font-weight: 700; font-size: 1.12em; }
    .unread { color: var(--soft); opacity: .75; font-style: italic; }
    .event { background: var(--tint); border-bottom: 3px solid var(--event); padding-bottom: 1px; }
    .post { text-decoration: underline dotted var(--post) 2px; text-underline-offset: 5px;
      text-decoration-skip-ink: none; }
    .organization { background: var(--organization); }
    .date { background: var(--date); }
    .person { background: var(--person); }
    .person, .organization, .date { border-radius: 3px; }
    [title] { cursor: help; }
    :target { scroll-margin-top: 5rem; }
    :target + span { outline: 2px solid var(--event); outline-offset: 3px; }
    @media (max-width: 60rem) {
      .columns { grid-template-columns: minmax(0, 1fr); padding: 1rem; }
      aside { position: static; max-height: none; } }
    @media print { aside { position: static; max-height: none; overflow: visible; } }
    """
}
