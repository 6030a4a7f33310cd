using Inps.Interop.Engine.Collaudo;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>How far an ente has come with a scenario.</summary>
/// <param name="IsRichiesto">True when its report is complete only with it.</param>
/// <param name="Superato">Null while something is missing.</param>
/// <param name="Mancanti">What has not been seen yet; empty once it was passed.</param>
internal sealed record EsitoScenario(Scenario Scenario, bool IsRichiesto, ScenarioSuperato? Superato, IReadOnlyList<ProvaMancante> Mancanti);

/// <summary>Something that was not seen, or not often enough.</summary>
internal sealed record ProvaMancante(Prova Prova, int Viste);
