using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Mtom;

/// <summary>A media type with its parameters; none of them may stand twice, since two readers could disagree on which counts.</summary>
internal sealed class PartMediaType
{
    private readonly string name;
    private readonly List<(string Name, string Value)> parameters = [];

    private PartMediaType(string name) => this.name = name;

    /// <summary>Null when it cannot be read.</summary>
    public static PartMediaType? Parse(string? text)
    {
        var rest = text.AsSpan();
        var end = rest.IndexOf(';');
        var parsed = new PartMediaType((end < 0 ? rest : rest[..end]).Trim().ToString());
        rest = end < 0 ? default : rest[end..];
        while (!(rest = rest.TrimStart("; \t")).IsEmpty)
        {
            if (!MediaTypeParameter.TryRead(ref rest, out var parameter, out var value))
            {
                return null;
            }

            var known = parameter.ToString();
            if (parsed.Parameter(known) is not null)
            {
                return null;
            }

            parsed.parameters.Add((known, value));
        }

        return parsed.name.Length == 0 ? null : parsed;
    }

    public bool Is(string mediaType) => name.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value; null when absent.</summary>
    public string? Parameter(string parameter)
    {
        foreach (var (candidate, value) in parameters)
        {
            if (candidate.Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
