using Inps.Interop.Gateway.Faults;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Reads the Identity header in the forms of domain 1.2.1; tolerant of form, never ambiguous.</summary>
internal static class IdentityReader
{
    public const string Namespace = "http://inps.it/";
    private const int UserIdLength = 64;
    private const int CodiceUfficioLength = 20;

    /// <summary>Names of the header blocks that this stage understands.</summary>
    public static IReadOnlyList<(string Namespace, string LocalName)> Understood { get; } =
        [(Namespace, "Identity"), (Namespace, "UserId"), (Namespace, "Userid"), (Namespace, "CodiceUfficio")];

    public static (IdentityDichiarata? Claim, Refusal? Refusal) Read(IReadOnlyList<HeaderBlock> headers, bool separateBlocksAllowed, string codiceEnte)
    {
        var found = new Values();
        HeaderElement? identity = null;
        foreach (var block in headers)
        {
            var element = block.Element;
            if (!block.IsForUs || element.Namespace != Namespace)
            {
                continue;
            }

            if (element.LocalName == "Identity")
            {
                if (identity is not null)
                {
                    return Refuse(Refusal.Because(FaultCodes.IDN003, "Header Identity trovati: più di uno.", "Identity headers found: more than one."));
                }

                identity = element;
            }
            else if (IsUserId(element.LocalName) || element.LocalName == "CodiceUfficio")
            {
                found.Add(element.LocalName, element.Text, FormaIdentity.BlocchiSeparati);
            }
        }

        if (identity is not null && ReadIdentity(identity, found, codiceEnte) is { } refusal)
        {
            return Refuse(refusal);
        }

        return identity is null && found.IsEmpty ? Refuse(Missing(headers)) : Conclude(found, separateBlocksAllowed);
    }

    private static Refusal? ReadIdentity(HeaderElement identity, Values found, string codiceEnte)
    {
        foreach (var attribute in identity.Attributes)
        {
            if (attribute.Namespace.Length == 0 && (IsUserId(attribute.LocalName) || attribute.LocalName == "CodiceUfficio"))
            {
                found.Add(attribute.LocalName, attribute.Value, FormaIdentity.Attributi);
            }
        }

        foreach (var child in identity.Children)
        {
            if (child.Namespace.Length != 0 && child.Namespace != Namespace)
            {
                continue;
            }

            if (IsUserId(child.LocalName) || child.LocalName == "CodiceUfficio")
            {
                found.Add(child.LocalName, child.Text, child.Namespace.Length == 0 ? FormaIdentity.Elementi : FormaIdentity.ElementiQualificati);
            }
            else if (child.LocalName == "CodiceEnte" && child.Text.Trim() != codiceEnte)
            {
                return Refusal.Because(
                    FaultCodes.IDN004,
                    $"CodiceEnte trovato: '{Shorten(child.Text.Trim())}', diverso dall'ente del certificato ({codiceEnte}).",
                    $"CodiceEnte found: '{Shorten(child.Text.Trim())}', not the certificate's ente ({codiceEnte}).");
            }
        }

        return null;
    }

    private static (IdentityDichiarata? Claim, Refusal? Refusal) Conclude(Values found, bool separateBlocksAllowed)
    {
        if (found.Repeated is { } repeated)
        {
            return Refuse(Refusal.Because(FaultCodes.IDN003, $"{repeated} è indicato più volte.", $"{repeated} is given more than once."));
        }

        if (found.Mixed)
        {
            return Refuse(Refusal.Because(
                FaultCodes.IDN003,
                $"UserId e CodiceUfficio sono indicati in forme diverse ({found.Describe()}).",
                $"UserId and CodiceUfficio come in different forms ({found.Describe()})."));
        }

        if (found.Forma == FormaIdentity.BlocchiSeparati && !separateBlocksAllowed)
        {
            return Refuse(Refusal.Because(
                FaultCodes.IDN002,
                "UserId e CodiceUfficio sono header separati, forma che l'adesione non prevede.",
                "UserId and CodiceUfficio are separate headers, a form the adesione does not allow."));
        }

        return (Problem("UserId", found.UserId, UserIdLength) ?? Problem("CodiceUfficio", found.CodiceUfficio, CodiceUfficioLength)) is { } refusal
            ? Refuse(refusal)
            : (new IdentityDichiarata(found.UserId!.Trim(), found.CodiceUfficio!.Trim(), found.Forma, found.AliasUserid), null);
    }

    private static Refusal? Problem(string name, string? value, int maxLength)
    {
        var text = value?.Trim();
        return text switch
        {
            null => Malformed($"{name} manca.", $"{name} is missing."),
            "" => Malformed($"{name} è vuoto.", $"{name} is empty."),
            _ when text.Length > maxLength => Malformed(
                $"{name} ha {text.Length} caratteri, il massimo è {maxLength}.", $"{name} has {text.Length} characters, at most {maxLength} are allowed."),
            _ when text.Any(char.IsControl) => Malformed($"{name} contiene caratteri di controllo.", $"{name} holds control characters."),
            _ => null,
        };
    }

    private static Refusal Malformed(string visto, string seen) => Refusal.Because(FaultCodes.IDN002, visto, seen);

    private static Refusal Missing(IReadOnlyList<HeaderBlock> headers)
    {
        var elsewhere = headers.FirstOrDefault(block => block.Element.LocalName == "Identity" && block.IsForUs)?.Element;
        if (elsewhere is not null)
        {
            var ns = Shorten(elsewhere.Namespace);
            return Malformed($"Identity trovato nel namespace '{ns}' invece di '{Namespace}'.", $"Identity found in namespace '{ns}' instead of '{Namespace}'.");
        }

        var names = headers.Count == 0 ? "nessuno" : Shorten(string.Join(", ", headers.Select(block => block.Element.LocalName)));
        return Refusal.Because(FaultCodes.IDN001, $"Header trovati: {names}.", $"Headers found: {(headers.Count == 0 ? "none" : names)}.");
    }

    private static bool IsUserId(string name) => name is "UserId" or "Userid";

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";

    private static (IdentityDichiarata?, Refusal?) Refuse(Refusal refusal) => (null, refusal);

    /// <summary>The two values as they are met, with the form each came in.</summary>
    private sealed class Values
    {
        private readonly List<FormaIdentity> forms = [];

        public string? UserId { get; private set; }

        public string? CodiceUfficio { get; private set; }

        public string? Repeated { get; private set; }

        public bool AliasUserid { get; private set; }

        public bool IsEmpty => forms.Count == 0;

        public bool Mixed => forms.Distinct().Count() > 1;

        public FormaIdentity Forma => forms.Count == 0 ? FormaIdentity.Elementi : forms[0];

        public string Describe() => string.Join(", ", forms.Distinct());

        public void Add(string name, string value, FormaIdentity form)
        {
            forms.Add(form);
            if (name == "CodiceUfficio")
            {
                Repeated = CodiceUfficio is null ? Repeated : name;
                CodiceUfficio = value;
                return;
            }

            Repeated = UserId is null ? Repeated : "UserId";
            UserId = value;
            AliasUserid |= name == "Userid";
        }
    }
}
