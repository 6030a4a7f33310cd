using System.CommandLine;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Client.Cli;

/// <summary>The options that name an account.</summary>
internal sealed class OpzioniConto
{
    private readonly Option<string?> iban;
    private readonly Option<string?> bic = new("--bic") { Description = "BIC della banca, se si conosce", HelpName = "BIC" };
    private readonly Option<bool> cointestato = new("--cointestato") { Description = "Il conto è cointestato (predefinito: intestato alla persona)" };

    public OpzioniConto(bool required = false) => iban = new("--iban") { Description = "IBAN, italiano o dell'area SEPA", HelpName = "IBAN", Required = required };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { iban, bic, cointestato })
        {
            command.Options.Add(option);
        }
    }

    public Iban? Iban(ParseResult parsed) => parsed.GetValue(iban) is { } testo ? new Iban(testo) : null;

    public string? Bic(ParseResult parsed) => parsed.GetValue(bic);

    /// <summary>Null where no IBAN is given.</summary>
    public string? Intestazione(ParseResult parsed) => parsed.GetValue(iban) is null ? null : parsed.GetValue(cointestato) ? "COINTESTATO" : "INTESTATO";
}
