package org.cocrear.bot;

/** What a person can always ask for, whatever is being talked about. */
public enum Command {
  STOP,
  START,
  HELP,
  MENU,
  PROPOSE,
  PROBLEM,
  STATUS,
  SURVEY,
  TOPICS,
  MY_DATA,
  ERASE,
  LANGUAGE,
  SKIP,
  BACK,
  CORRECT,
  CANCEL,
  PERSON
}
