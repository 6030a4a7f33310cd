using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Collaudo;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>Scores an ente's scenarios on the calls that it really made. What was passed once stays passed and is not looked for again.</summary>
internal sealed class ValutazioneScenari(RicercaProve ricerca, RegistroCollaudo registro)
{
    /// <summary>Every scenario, in their order.</summary>
    public async Task<IReadOnlyList<EsitoScenario>> RunAsync(Adesione adesione, CancellationToken ct)
    {
        var superati = await registro.FindSuperatiAsync(adesione.CodiceEnte, ct);
        var viste = ricerca.Of(adesione);
        var esiti = new List<EsitoScenario>();
        foreach (var scenario in ElencoScenari.Tutti)
        {
            esiti.Add(superati.TryGetValue(scenario.Codice, out var superato)
                ? new EsitoScenario(scenario, scenario.IsRichiesto(adesione), superato, [])
                : await ScoreAsync(scenario, adesione, viste, ct));
        }

        await registro.AddSuperatiAsync(
            adesione.CodiceEnte, [.. esiti.Select(esito => esito.Superato).OfType<ScenarioSuperato>().Where(superato => !superati.ContainsKey(superato.Scenario))], ct);
        return esiti;
    }

    private static async Task<EsitoScenario> ScoreAsync(Scenario scenario, Adesione adesione, ProveDellEnte viste, CancellationToken ct)
    {
        var trovate = new List<ProvaVista>();
        var mancanti = new List<ProvaMancante>();
        foreach (var prova in scenario.Prove)
        {
            var found = await viste.FindAsync(prova, ct);
            if (found.Count >= prova.Volte)
            {
                trovate.AddRange(found);
            }
            else
            {
                mancanti.Add(new ProvaMancante(prova, found.Count));
            }
        }

        var superato = mancanti.Count > 0 ? null : new ScenarioSuperato(
            scenario.Codice, trovate.Max(vista => vista.Istante), [.. trovate.Select(vista => vista.Riferimento).Distinct().Take(ScenarioSuperato.RiferimentiMassimi)]);
        return new EsitoScenario(scenario, scenario.IsRichiesto(adesione), superato, mancanti);
    }
}
