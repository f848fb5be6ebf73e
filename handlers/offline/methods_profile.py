"""Bot API methods about the bot itself: its name, commands, descriptions and menu, per language."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, Refusal
from handlers.offline.state import State

MAX_COMMANDS = 100
MAX_COMMAND = 32
MAX_COMMAND_DESCRIPTION = 256
LIMITS = {"name": 64, "description": 512, "short_description": 120}
"""Characters (Bot API, setMyCommands, setMyName, setMyDescription, setMyShortDescription)."""
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")


@dataclass(slots=True)
class Profile:
    """What the bot has said of itself; commands by scope (as JSON) and language, texts by field and language."""

    commands: dict[tuple[str, str], list[JSON]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menus: dict[int, JSON] = field(default_factory=dict)


def get_me(state: State, _given: Parameters) -> JSON:
    """Say who the bot is: getMe."""
    return state.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(state: State, given: Parameters) -> JSON:
    """Say who is on the other side: getChat."""
    chat = state.chat(given.text("chat_id"))
    gifts = {
        "unlimited_gifts": True, "limited_gifts": True, "unique_gifts": True, "premium_subscription": True,
        "gifts_from_channels": True,
    }  # fmt: skip
    return chat.about | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def set_my_commands(profile: Profile, given: Parameters) -> bool:
    """Fill the commands menu: setMyCommands."""
    where = _commands_at(given)
    commands = given.items("commands") or []
    if len(commands) > MAX_COMMANDS:
        raise Refusal("BOT_COMMANDS_TOO_MUCH")
    profile.commands[where] = [_checked_command(command) for command in commands]
    return True


def get_my_commands(profile: Profile, given: Parameters) -> list[JSON]:
    """Read the commands menu: getMyCommands."""
    return profile.commands.get(_commands_at(given), [])


def delete_my_commands(profile: Profile, given: Parameters) -> bool:
    """Empty the commands menu: deleteMyCommands."""
    profile.commands.pop(_commands_at(given), None)
    return True


def set_text(profile: Profile, given: Parameters, name: str) -> bool:
    """Set one of the texts of LIMITS: setMyName, setMyDescription, setMyShortDescription."""
    text = given.text(name)
    if len(text) > LIMITS[name]:
        raise Refusal(f"bot {name.replace('_', ' ')} is too long")
    profile.texts[name, _language(given)] = text
    return True


def get_text(profile: Profile, given: Parameters, name: str) -> JSON:
    """Read one of the texts of LIMITS, that without a language if there is none in the language asked for."""
    language = _language(given)
    return {name: profile.texts.get((name, language)) or profile.texts.get((name, ""), "")}


def set_chat_menu_button(profile: Profile, given: Parameters) -> bool:
    """Choose what the button beside the text field does: setChatMenuButton."""
    button = given.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in {"commands", "default", "web_app"}:
        raise Refusal("menu button has unsupported type")
    profile.menus[given.number("chat_id")] = button
    return True


def get_chat_menu_button(profile: Profile, given: Parameters) -> JSON:
    """Say what that button does: getChatMenuButton."""
    return profile.menus.get(given.number("chat_id")) or profile.menus.get(0) or {"type": "commands"}


def _checked_command(command: JSON) -> JSON:
    name = str(command.get("command", "")).strip().removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not name:
        raise Refusal("command must be non-empty")
    if len(name) > MAX_COMMAND:
        raise Refusal(f"command length must not exceed {MAX_COMMAND}")
    if not description:
        raise Refusal("command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION:
        raise Refusal(f"command description length must not exceed {MAX_COMMAND_DESCRIPTION}")
    if not _COMMAND.fullmatch(name):
        raise Refusal("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _commands_at(given: Parameters) -> tuple[str, str]:
    scope = given.mapping("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), _language(given)


def _language(given: Parameters) -> str:
    language = given.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise Refusal("invalid language code specified")
    return language
