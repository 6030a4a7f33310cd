namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Compares the personal data of a Soggetto with what its codice fiscale says (CF-W02).</summary>
internal static class ConcordanzaAnagrafica
{
    /// <summary>The elements that disagree; none when the code itself is wrong or provisional.</summary>
    public static IEnumerable<Rilievo> Discordanze(Soggetto soggetto, DateOnly presentazione)
    {
        var codice = soggetto.CodiceFiscale;
        if (codice.Forma != FormaCodiceFiscale.Persona || !codice.IsValido)
        {
            return [];
        }

        List<Rilievo>? rilievi = null;
        Check(CodiceDelNome.OfCognome(soggetto.Cognome, codice.InChiaro.AsSpan(0, 3)), "Cognome");
        Check(CodiceDelNome.OfNome(soggetto.Nome, codice.InChiaro.AsSpan(3, 3)), "Nome");
        Check(soggetto.Sesso is null || soggetto.Sesso == codice.Sesso, "Sesso", soggetto.Sesso);
        Check(
            soggetto.DataNascita is not { } data || codice.DataDiNascita(RuoloAnagrafico.Adulto, presentazione, data) == data,
            "DataNascita");
        Check(soggetto.LuogoNascita is not { } luogo || Agrees(luogo, codice.LuogoNascita!), "LuogoNascita");
        return rilievi ?? Rilievi.Nessuno;

        void Check(bool concorda, string campo, string? valore = null)
        {
            if (!concorda)
            {
                (rilievi ??= []).Add(new(campo, valore));
            }
        }
    }

    /// <summary>A foreign state is only known to be foreign: its code in the codice fiscale is not the ISO one.</summary>
    private static bool Agrees(LuogoNascita luogo, string codice) => luogo switch
    {
        { CodiceCatastale: { } comune } => comune == codice,
        { Stato: { } stato } => (stato == "IT") != codice.StartsWith('Z'),
        _ => true,
    };
}
