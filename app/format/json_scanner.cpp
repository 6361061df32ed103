// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/json_scanner.h"

#include "base/safe_text.h"
#include "format/json_syntax.h"
#include "format/text_encoding.h"
#include "format/tree_builder.h"

#include <nlohmann/json.hpp>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Hands bytes to the lexer and publishes how far it has read.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** published) : m_at(at), m_published(published) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        *m_published = ++m_at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_published;
};

/// nlohmann's events become trees. The lexer's own position is one token's end; a token's start
/// is found by walking over what may stand between two tokens.
class Sax
{
public:
    using Json = nlohmann::json;

    Sax(std::string_view bytes, JsonListener& listener, Reporter& reporter, const JsonLimits& limits)
        : m_limits(limits), m_listener(listener), m_reporter(reporter), m_walker(bytes),
          m_builder(reporter, limits), consumed(bytes.data())
    {
    }

    bool null() { return scalar(JsonNode{.type = JsonType::Null}, literalEnd()); }
    bool boolean(bool value)
    {
        return scalar(JsonNode{.type = JsonType::Boolean, .boolean = value}, literalEnd());
    }
    bool number_integer(Json::number_integer_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return number(static_cast<double>(value)); }
    bool number_float(Json::number_float_t value, const std::string&) { return number(value); }
    bool binary(Json::binary_t&) { return false; }

    bool string(std::string& value)
    {
        const Token token = m_walker.take(consumed);
        checkLength(value, token.at);
        JsonNode node{.type = JsonType::String, .raw = token.raw, .at = token.at};
        node.text = m_builder.keep(value, token);
        return place(node);
    }

    bool key(std::string& name)
    {
        const Token token = m_walker.take(consumed);
        m_expect = Expect::Colon;
        if (m_depth == 1)
            return rootKey(name, token);
        m_builder.key(name, token);
        checkLength(name, token.at);
        return true;
    }

    bool start_object(std::size_t) { return open(JsonType::Object); }
    bool start_array(std::size_t) { return open(JsonType::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t, const std::string&, const Json::exception&)
    {
        const SyntaxProblem problem = explainSyntaxError(m_walker, m_expect, m_opened);
        m_reporter.error(Place{problem.at, pointer()}, problem.message);
        return false;
    }

    bool stopped() const { return m_stopped; }

private:
    bool number(double value)
    {
        return scalar(JsonNode{.type = JsonType::Number, .number = value}, nullptr);
    }
    const char* literalEnd() const { return consumed; }

    /// `end` is null for a number, which only the next byte ends.
    bool scalar(JsonNode node, const char* end)
    {
        const Token token = end ? m_walker.take(end) : m_walker.takeNumber();
        node.raw = token.raw;
        node.at = token.at;
        return place(node);
    }

    bool place(const JsonNode& node)
    {
        if (m_depth == 0)
            return refuseRoot(node.at, node.type);
        m_expect = afterValue();
        if (m_depth == 1)
            return startTree(node, true) && finishTree();
        if (m_depth == 2 && m_inRootArray)
            return startTree(node, false) && finishTree();
        return m_builder.add(node) || tooLarge();
    }

    bool open(JsonType type)
    {
        const Token token = m_walker.take(consumed);
        JsonNode node{.type = type, .raw = token.raw, .at = token.at};
        if (m_depth == 0 && type != JsonType::Object)
            return m_limits.arrayRoot ? openArrayRoot(token) : refuseRoot(token.at, type);
        if (m_depth == m_limits.depth) {
            m_reporter.error(Place{token.at, pointer()},
                             u"Values are nested more than %1 deep here, which is not read."_s.arg(
                                 m_limits.depth));
            return false;
        }
        m_opened.push_back({token.at, type});
        ++m_depth;
        m_expect = type == JsonType::Object ? Expect::FirstKey : Expect::FirstElement;
        if (m_depth == 1)
            return told(m_listener.beginRoot(token.at));
        if (m_depth == 2 && type == JsonType::Array) {
            m_inRootArray = true;
            m_element = 0;
            m_member.type = type;
            m_member.at = token.at;
            m_memberStart = token.raw.data();
            return told(m_listener.beginArray(m_member));
        }
        const bool startsTree = m_depth == 2 || (m_depth == 3 && m_inRootArray);
        if (startsTree)
            return startTree(node, m_depth == 2);
        return m_builder.open(node) || tooLarge();
    }

    /// The root stands for a member without a name, so its elements are two levels deep.
    bool openArrayRoot(const Token& token)
    {
        m_isArrayRoot = true;
        m_inRootArray = true;
        m_opened.push_back({token.at, JsonType::Array});
        m_depth = 2;
        m_expect = Expect::FirstElement;
        m_member.type = JsonType::Array;
        m_member.at = token.at;
        return told(m_listener.beginRoot(token.at) && m_listener.beginArray(m_member));
    }

    bool closeArrayRoot()
    {
        m_inRootArray = false;
        m_depth = 0;
        m_expect = Expect::End;
        return told(m_listener.endMember(m_member));
    }

    bool close()
    {
        const Token token = m_walker.take(consumed);
        m_opened.pop_back();
        if (m_isArrayRoot && m_opened.empty())
            return closeArrayRoot();
        --m_depth;
        m_expect = m_depth == 0 ? Expect::End : afterValue();
        if (m_depth == 0)
            return true;
        const char* end = token.raw.data() + 1;
        if (m_depth == 1 && m_inRootArray) {
            m_inRootArray = false;
            m_member.raw = {m_memberStart, static_cast<std::size_t>(end - m_memberStart)};
            return told(m_listener.endMember(m_member));
        }
        m_builder.close(end);
        return m_builder.isOpen() || finishTree();
    }

    void checkLength(const std::string& text, TextPosition at)
    {
        if (text.size() <= m_limits.textBytes)
            return;
        m_reporter.error(Place{at, pointer()}, u"This text is %1 bytes long; at most %2 are read."_s
                                                   .arg(text.size())
                                                   .arg(m_limits.textBytes));
    }

    Expect afterValue() const
    {
        if (m_opened.empty())
            return Expect::End;
        return m_opened.back().type == JsonType::Object ? Expect::NextMember : Expect::NextElement;
    }

    bool rootKey(std::string& name, const Token& token)
    {
        m_rootName = name;
        m_member = {m_rootName, JsonType::Null, token.at, {}, {}};
        checkLength(name, token.at);
        const auto [first, isNew] = m_rootKeys.try_emplace(name, token.at);
        if (!isNew) {
            m_reporter.error(Place{token.at, u'/' + pointerToken(name)},
                             duplicateName(name, first->second));
        }
        if (m_rootKeys.size() <= m_limits.elements)
            return true;
        m_reporter.error(Place{token.at, {}}, u"The document has more than %1 members, which is not read."_s
                                                  .arg(m_limits.elements));
        return false;
    }

    bool startTree(JsonNode node, bool isMember)
    {
        QString prefix = rootPointer();
        if (isMember) {
            node.key = m_rootName;
            node.keyAt = m_member.keyAt;
            m_member.type = node.type;
            m_member.at = node.at;
        } else {
            prefix += u'/' + QString::number(m_element);
            if (m_element == m_limits.elements) {
                m_reporter.error(Place{node.at, prefix},
                                 u"\"%1\" has more than %2 elements, which is not read."_s
                                     .arg(shownSnippet(decodeUtf8(m_rootName)))
                                     .arg(m_limits.elements));
                return false;
            }
            ++m_element;
        }
        m_builder.begin(std::move(prefix), node);
        return true;
    }

    bool finishTree()
    {
        const JsonValue value = m_builder.finish();
        bool goesOn = true;
        if (m_inRootArray) {
            goesOn = m_listener.element(value);
        } else {
            m_member.raw = value.raw();
            goesOn = m_listener.member(value) && m_listener.endMember(m_member);
        }
        m_builder.reset();
        return told(goesOn);
    }

    bool told(bool goesOn)
    {
        m_stopped = !goesOn;
        return goesOn;
    }

    bool refuseRoot(TextPosition at, JsonType type)
    {
        m_reporter.error(Place{at, {}},
                         u"The document must be an object in braces { }, but it is %1."_s.arg(nameOf(type)));
        return false;
    }

    bool tooLarge()
    {
        m_reporter.error(Place{m_walker.position(), pointer()},
                         u"This part of the document has more than %1 values, which is not read."_s
                             .arg(m_limits.valuesInTree));
        return false;
    }

    QString rootPointer() const { return m_isArrayRoot ? QString() : u'/' + pointerToken(m_rootName); }

    /// Of what is being read.
    QString pointer() const
    {
        if (m_builder.isOpen())
            return m_builder.pointer();
        if (m_depth == 0 || (m_rootName.empty() && !m_isArrayRoot) || m_expect == Expect::NextMember)
            return {};
        const QString root = rootPointer();
        return m_inRootArray ? root + u'/' + QString::number(m_element) : root;
    }

    JsonLimits m_limits;
    JsonListener& m_listener;
    Reporter& m_reporter;
    TokenWalker m_walker;
    TreeBuilder m_builder;
    std::vector<Opened> m_opened;
    std::unordered_map<std::string, TextPosition> m_rootKeys;
    std::string m_rootName;
    RootMember m_member;
    const char* m_memberStart = nullptr;
    std::size_t m_depth = 0;
    std::size_t m_element = 0;
    Expect m_expect = Expect::Value;
    bool m_inRootArray = false;
    bool m_isArrayRoot = false;
    bool m_stopped = false;

public:
    const char* consumed; ///< written by CountingIterator
};

} // namespace

ScanEnd scanJson(QByteArrayView bytes, JsonListener& listener, Reporter& reporter,
                 const JsonLimits& limits)
{
    if (const auto encoding = foreignEncoding(bytes)) {
        reporter.error(Place{}, u"The file is encoded as %1; save it as UTF-8."_s.arg(*encoding));
        return ScanEnd::Broken;
    }
    const std::string_view text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    Sax sax(text, listener, reporter, limits);
    const std::string_view body = withoutByteOrderMark(text);
    const bool complete = nlohmann::json::sax_parse(
        CountingIterator(body.data(), &sax.consumed),
        CountingIterator(body.data() + body.size(), &sax.consumed), &sax);
    if (complete)
        return ScanEnd::Complete;
    return sax.stopped() ? ScanEnd::Stopped : ScanEnd::Broken;
}

} // namespace aftermap
