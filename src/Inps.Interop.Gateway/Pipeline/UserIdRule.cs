using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>A UserId is a codice fiscale or a user name (COOP-23); batch user names are seen in the wild.</summary>
internal static class UserIdRule
{
    /// <summary>What is wrong with the UserId, or null: a value of codice fiscale shape must be a valid one, anything else a user name of letters, digits and <c>. _ @ -</c>.</summary>
    public static (string It, string En)? Problem(string userId)
    {
        var codiceFiscale = new CodiceFiscale(userId);
        if (codiceFiscale.Forma == FormaCodiceFiscale.Persona)
        {
            return codiceFiscale.IsValido
                ? null
                : ("ha la forma di un codice fiscale ma non è valido.", "it has the shape of a codice fiscale but is not a valid one.");
        }

        foreach (var character in userId)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '@' or '-'))
            {
                return ("un nome utente contiene solo lettere, cifre e i segni . _ @ -", "a user name holds only letters, digits and the signs . _ @ -");
            }
        }

        return null;
    }
}
