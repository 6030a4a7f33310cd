using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Collaudo;
using Inps.Interop.Gateway.Collaudo.Scenari;

namespace Inps.Interop.Gateway.Collaudo.Rapporti;

/// <summary>Makes the report of an ente's collaudo as it is now, signs it and keeps it.</summary>
internal sealed class EmissioneRapporto(ValutazioneScenari valutazione, FirmaRapporto firma, RegistroCollaudo registro, TimeProvider time)
{
    /// <param name="emessoDa">Who asks for it.</param>
    /// <returns>Its number.</returns>
    public async Task<long> RunAsync(Adesione adesione, string emessoDa, CancellationToken ct)
    {
        var esiti = await valutazione.RunAsync(adesione, ct);
        var istante = time.GetUtcNow();
        var dati = new DatiRapporto
        {
            Ente = adesione.CodiceEnte,
            Denominazione = adesione.Denominazione,
            Istante = istante,
            EmessoDa = emessoDa,
            Gruppi =
            [
                .. esiti.GroupBy(esito => esito.Scenario.Gruppo).Select(gruppo => new GruppoRapporto(
                    gruppo.Key, [.. gruppo.Select(esito => new VoceRapporto(esito.Scenario.Codice, esito.Scenario.Titolo, esito.IsRichiesto, esito.Superato))])),
            ],
        };
        var pdf = RapportoPdf.Render(dati);
        return await registro.AddRapportoAsync(dati, pdf, firma.Sign(pdf, istante), ct);
    }
}
