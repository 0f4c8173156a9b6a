"""Any script in plain ASCII letters, for search and comparison: never for display.

Letters are put one for one (anyascii), so the same text always gives the same letters and no language is guessed. Chinese
characters become one word each, as pinyin without tones; Japanese kanji are read as Chinese, since the characters do not say which
they are, and Arabic and Hebrew come without their vowels. A comparison has to know that.

    latin("Сбербанк России")     # 'Sberbank Rossii'
    latin("重庆银行")             # 'Chong Qing Yin Hang'
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["latin"]

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_SPACES = re.compile(r"\s+")
# Words whose characters have several readings, of which the table of single characters has another: names of places first, then
# words that names of firms are made of.
_TABLE = """
重庆/重慶 Chong Qing; 长春/長春 Chang Chun; 长沙/長沙 Chang Sha; 长江/長江 Chang Jiang; 长治 Chang Zhi; 长安/長安 Chang An;
长城/長城 Chang Cheng; 长征 Chang Zheng; 长兴 Chang Xing; 长虹 Chang Hong; 长航 Chang Hang; 长白 Chang Bai; 长丰 Chang Feng;
长电 Chang Dian; 长园 Chang Yuan; 厦门/廈門 Xia Men; 厦华 Xia Hua; 厦工 Xia Gong; 成都 Cheng Du; 首都 Shou Du; 都市 Du Shi;
都江 Du Jiang; 新都 Xin Du; 银行/銀行 Yin Hang; 分行 Fen Hang; 支行 Zhi Hang; 总行 Zong Hang; 商行 Shang Hang; 行业 Hang Ye;
西藏 Xi Zang; 蚌埠 Beng Bu; 六安 Lu An; 台州 Tai Zhou; 丽水 Li Shui; 乐山 Le Shan; 乐清 Yue Qing; 音乐 Yin Yue; 乐器 Yue Qi;
东阿 Dong E; 大厦 Da Sha; 会计/會計 Kuai Ji; 省 Sheng; 番禺 Pan Yu; 铅山 Yan Shan; 歙县 She Xian; 浚县 Xun Xian; 单县 Shan Xian;
解州 Xie Zhou; 洪洞 Hong Tong; 尉犁 Yu Li; 莘县 Shen Xian; 朝阳 Chao Yang; 空调 Kong Tiao; 调味 Tiao Wei; 调节 Tiao Jie;
人参 Ren Shen; 宝藏 Bao Zang; 藏药 Zang Yao; 重组 Chong Zu; 给水 Ji Shui; 供给 Gong Ji; 传记 Zhuan Ji; 弹性 Tan Xing; 曾 Zeng;
校准 Jiao Zhun; 长/長 Chang; 成长 Cheng Zhang; 增长 Zeng Zhang; 行长 Hang Zhang; 会长 Hui Zhang; 市长 Shi Zhang; 部长 Bu Zhang;
院长 Yuan Zhang; 校长 Xiao Zhang; 董事长 Dong Shi Zhang; 都 Du; 洋行/央行 Yang Hang; 车行 Che Hang; 海参 Hai Shen;
西洋参 Xi Yang Shen
"""
_READINGS = {
    word: reading
    for words, _, reading in (row.strip().partition(" ") for row in _TABLE.split(";"))
    for word in words.split("/")
}
_WORDS = re.compile("|".join(sorted(_READINGS, key=len, reverse=True)))


@lru_cache(maxsize=65_536)
def latin(text: str) -> str:
    """The text in ASCII: `Société` is `Societe`, `Щука` is `Shchuka`, `上海` is `Shang Hai`; ASCII comes back as it is."""
    if text.isascii():
        return text
    from anyascii import anyascii

    spaced = _HAN.sub(lambda match: f" {_pinyin(match[0])} ", text)
    return _SPACES.sub(" ", anyascii(spaced)).strip()


def _pinyin(characters: str) -> str:
    """One word a character, the readings of known words first."""
    read = _WORDS.sub(lambda match: f" {_READINGS[match[0]]} ", characters)
    return _HAN.sub(lambda match: f" {' '.join(match[0])} ", read)
