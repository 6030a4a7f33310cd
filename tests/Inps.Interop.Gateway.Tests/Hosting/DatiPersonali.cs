using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Tests.Hosting;

/// <summary>The personal data in a message: codici fiscali, names, accounts, ways to reach somebody.</summary>
internal static partial class DatiPersonali
{
    public static IReadOnlyList<string> In(string message)
    {
        var found = Elementi().Matches(message).Select(m => m.Groups["valore"].Value).Concat(CodiciFiscali().Matches(message).Select(m => m.Value)).Distinct().ToList();
        found.Should().HaveCountGreaterThan(4, "a test that looks for nothing finds nothing");
        return found;
    }

    [GeneratedRegex(@"<(?:\w+:)?(?:CodiceFiscale|Cognome|Nome|IBAN|Iban|Email|Cellulare|Pec|Indirizzo|Via)>(?<valore>[^<]{3,})<")]
    private static partial Regex Elementi();

    [GeneratedRegex("[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]")]
    private static partial Regex CodiciFiscali();
}
