using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>An address to which results may be delivered. It is compared exactly as enrolled, so that no way of writing another one passes for it.</summary>
internal static class IndirizzoCallback
{
    /// <exception cref="AdesioneException">One is no absolute https address without user, password or fragment.</exception>
    public static void Check(IEnumerable<string> indirizzi)
    {
        if (indirizzi.FirstOrDefault(i => !IsAllowed(i)) is { } indirizzo)
        {
            throw new AdesioneException($"'{indirizzo}' non può ricevere gli esiti: serve un indirizzo https assoluto, senza utente né frammento.");
        }
    }

    private static bool IsAllowed(string indirizzo) =>
        indirizzo.Length <= InteropDbContext.MaxTesto
        && Uri.TryCreate(indirizzo, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", Host.Length: > 0, UserInfo.Length: 0, Fragment.Length: 0 }
        && !indirizzo.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
