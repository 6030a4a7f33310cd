using System.Buffers;

namespace Inps.Interop.Soap.Xml;

/// <summary>
/// A small lexer that sees the characters before the parser does and stops what goes beyond the bounds: the parser
/// would otherwise build 5 million attributes before anybody could count them. It knows just enough of XML to find
/// tags, attributes and their lengths; whether they are well-formed is the parser's business.
/// </summary>
internal sealed class MarkupGuard(XmlLimits limits)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(">/=\"' \t\r\n");

    private State state = State.Text;
    private char quote;
    private char last;
    private char lastButOne;
    private bool slash;
    private int depth;
    private int attributes;
    private int length;

    /// <summary>Where the markup under examination starts, in characters from the start of the document.</summary>
    public long Start { get; private set; }

    private enum State
    {
        Text,
        LessThan,
        EndTag,
        ElementName,
        InTag,
        AttributeName,
        AttributeValue,
        Bang,
        CommentStart,
        Comment,
        CData,
        Instruction,
    }

    /// <summary>Looks at the next characters; <paramref name="offset"/> is where they start in the document.</summary>
    /// <returns>What is wrong at <see cref="Start"/>, or null.</returns>
    public GuardFinding? Inspect(ReadOnlySpan<char> text, long offset)
    {
        var at = 0;
        while (at < text.Length)
        {
            var finding = Step(text, ref at, offset);
            if (finding is not null)
            {
                return finding;
            }
        }

        return null;
    }

    private GuardFinding? Step(ReadOnlySpan<char> text, ref int at, long offset)
    {
        switch (state)
        {
            case State.Text:
                return PlainTags(text, ref at, offset);
            case State.LessThan:
                Start = offset + at;
                return Open(text[at], ref at);
            case State.EndTag:
                if (SkipPast(text, ref at, '>'))
                {
                    depth--;
                    state = State.Text;
                }

                return null;
            case State.Bang:
                return OpenBang(text[at], ref at);
            case State.CommentStart:
                at++;
                Enter(State.Comment);
                return null;
            case State.Comment:
                Leave(text, ref at, '-', '-');
                return null;
            case State.CData:
                Leave(text, ref at, ']', ']');
                return null;
            case State.Instruction:
                Leave(text, ref at, null, '?');
                return null;
            case State.ElementName or State.AttributeName:
                return Name(text, ref at);
            case State.AttributeValue:
                return Value(text, ref at);
            default:
                return InTag(text, ref at, offset);
        }
    }

    /// <summary>
    /// Text, end tags and start tags without attributes, as long as they lie whole in this piece: most of a message,
    /// so they get a loop of their own. Anything else is left to the states.
    /// </summary>
    private GuardFinding? PlainTags(ReadOnlySpan<char> text, ref int at, long offset)
    {
        while (SkipPast(text, ref at, '<'))
        {
            var markup = text[at..];
            if (markup is ['/', ..])
            {
                var end = markup.IndexOf('>');
                if (end < 0)
                {
                    state = State.LessThan;
                    return null;
                }

                depth--;
                at += end + 1;
                continue;
            }

            var length = markup.IndexOfAny(NameEnds);
            if (length <= 0 || markup[length] != '>' || markup[0] is '!' or '?')
            {
                state = State.LessThan;
                return null;
            }

            Start = offset + at;
            if (length > limits.MaxNameLength || depth >= limits.MaxDepth)
            {
                return depth >= limits.MaxDepth ? GuardFinding.TooDeep : GuardFinding.NameTooLong;
            }

            depth++;
            at += length + 1;
        }

        return null;
    }

    private GuardFinding? Open(char c, ref int at)
    {
        switch (c)
        {
            case '/':
                at++;
                state = State.EndTag;
                return null;
            case '!':
                at++;
                state = State.Bang;
                return null;
            case '?':
                at++;
                Enter(State.Instruction);
                return null;
            default:
                attributes = 0;
                length = 0;
                slash = false;
                state = State.ElementName;
                return depth >= limits.MaxDepth ? GuardFinding.TooDeep : null;
        }
    }

    private GuardFinding? OpenBang(char c, ref int at)
    {
        at++;
        switch (c)
        {
            case '-':
                state = State.CommentStart;
                return null;
            case '[':
                Enter(State.CData);
                return null;
            default:
                return GuardFinding.Dtd;
        }
    }

    private GuardFinding? Name(ReadOnlySpan<char> text, ref int at)
    {
        var end = text[at..].IndexOfAny(NameEnds);
        if (end >= 0)
        {
            state = State.InTag;
        }

        var seen = end >= 0 ? end : text.Length - at;
        at += seen;
        length += seen;
        return length > limits.MaxNameLength ? GuardFinding.NameTooLong : null;
    }

    private GuardFinding? Value(ReadOnlySpan<char> text, ref int at)
    {
        var from = at;
        var closed = SkipPast(text, ref at, quote);
        length += at - from - (closed ? 1 : 0);
        if (length > limits.MaxAttributeLength)
        {
            return GuardFinding.AttributeTooLong;
        }

        if (closed)
        {
            state = State.InTag;
        }

        return null;
    }

    private GuardFinding? InTag(ReadOnlySpan<char> text, ref int at, long offset)
    {
        var c = text[at++];
        switch (c)
        {
            case '>':
                depth += slash ? 0 : 1;
                state = State.Text;
                return null;
            case '/':
                slash = true;
                return null;
            case '"' or '\'':
                quote = c;
                length = 0;
                state = State.AttributeValue;
                return null;
            case '=' or ' ' or '\t' or '\r' or '\n':
                return null;
            default:
                slash = false;
                Start = offset + at - 1;
                length = 1;
                state = State.AttributeName;
                return ++attributes > limits.MaxAttributes ? GuardFinding.TooManyAttributes : null;
        }
    }

    private void Enter(State next)
    {
        last = lastButOne = '\0';
        state = next;
    }

    /// <summary>Looks for the '>' that has the given characters before it, also when they came with an earlier piece.</summary>
    private void Leave(ReadOnlySpan<char> text, ref int at, char? first, char second)
    {
        var from = at;
        var found = SkipPast(text, ref at, '>');
        var seen = text[from..(found ? at - 1 : at)];
        if (seen.Length >= 2)
        {
            (lastButOne, last) = (seen[^2], seen[^1]);
        }
        else if (seen.Length == 1)
        {
            (lastButOne, last) = (last, seen[0]);
        }

        if (!found)
        {
            return;
        }

        if (last == second && (first is null || lastButOne == first))
        {
            state = State.Text;
        }
        else
        {
            (lastButOne, last) = (last, '>');
        }
    }

    private static bool SkipPast(ReadOnlySpan<char> text, ref int at, char wanted)
    {
        var distance = text[at..].IndexOf(wanted);
        at = distance < 0 ? text.Length : at + distance + 1;
        return distance >= 0;
    }
}
